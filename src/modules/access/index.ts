export { addPasskey } from './add-passkey.ts'
export { becomeMember, findAccountPhone } from './become-member.ts'
export { type AuditHead, type AuditProof } from './audit.ts'
export {
  beginPasskeyAdding,
  beginPasskeySignIn,
  findAddingRequest,
  findSignInRequest,
} from './begin-passkey.ts'
export {
  beginAccount,
  beginActivation,
  beginNewPassword,
  beginSignIn,
  type FindMember,
  sendCodeAgain,
} from './begin-sign-in.ts'
export { changeOwnerPhone } from './change-owner-phone.ts'
export { changePassword } from './change-password.ts'
export { changePhone } from './change-phone.ts'
export { choosePassword } from './choose-password.ts'
export { endOtherSessions } from './end-other-sessions.ts'
export { endSession } from './end-session.ts'
export { enterCode } from './enter-code.ts'
export { findOwners } from './find-owners.ts'
export { enterWithPasskey } from './enter-with-passkey.ts'
export { findKeyActor } from './find-key-actor.ts'
export { findSession } from './find-session.ts'
export { findOpened } from './find-opened.ts'
export { findPublicKeys, getSigningKey, type PublicKey, type SigningKey } from './get-signing-key.ts'
export { invite } from './invite.ts'
export { findKeptSearch, keepSearch } from './keep-search.ts'
export { knownScopes } from './api-key.ts'
export { listAudit } from './list-audit.ts'
export { inviteToProvider, listProviderPeople, takeBackProviderRole } from './invite-to-provider.ts'
export { listColleagues } from './list-colleagues.ts'
export { listKeys } from './list-keys.ts'
export { listPasskeys } from './list-passkeys.ts'
export { listSessions } from './list-sessions.ts'
export { makeKey, storeKey } from './make-key.ts'
export { listProviderKeys, makeProviderKey, revokeProviderKey } from './make-provider-key.ts'
export { grantRole, openAccount } from './open-account.ts'
export { openDesk } from './open-desk.ts'
export { passkeySite } from './passkey.ts'
export { phoneNumber } from './phone.ts'
export { proveAudit } from './prove-audit.ts'
export { removePasskey } from './remove-passkey.ts'
export { renewSession } from './renew-session.ts'
export { revokeKey } from './revoke-key.ts'
export { employerRoles, providerRoles, roles } from './role.ts'
export { sealAudit } from './seal-audit.ts'
export { openSignedHead, signHead } from './signed-head.ts'
export { type Browser, type Session, type StartedSession } from './session.ts'
export type { Desk } from './sign-in.ts'
export { dropKeptForm, findKeptForm, keepForm } from './start-session.ts'
export { statePurpose } from './state-purpose.ts'
export { accessKeeps, sweepAccess } from './sweep.ts'
export { takeBackRole } from './take-back-role.ts'
export { tryFrom } from './try-from.ts'
export { proveChain, viewChain } from './view-chain.ts'
export { findLooks } from './find-looks.ts'
