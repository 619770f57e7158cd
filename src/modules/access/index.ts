export { type AuditBreak, type AuditHead, type AuditProof } from './audit.ts'
export {
  beginAccount,
  beginActivation,
  beginNewPassword,
  beginSignIn,
  type FindMember,
  sendCodeAgain,
} from './begin-sign-in.ts'
export { changePassword } from './change-password.ts'
export { changePhone } from './change-phone.ts'
export { choosePassword } from './choose-password.ts'
export { endSession } from './end-session.ts'
export { enterCode, type Entered } from './enter-code.ts'
export { findKeyActor } from './find-key-actor.ts'
export { findSession } from './find-session.ts'
export { findOpened } from './find-opened.ts'
export { findPublicKeys, getSigningKey, type PublicKey, type SigningKey } from './get-signing-key.ts'
export { invite } from './invite.ts'
export { findKeptSearch, keepSearch } from './keep-search.ts'
export { knownScopes } from './api-key.ts'
export { listAudit } from './list-audit.ts'
export { listColleagues } from './list-colleagues.ts'
export { listKeys } from './list-keys.ts'
export { listSessions } from './list-sessions.ts'
export { makeKey, storeKey } from './make-key.ts'
export { grantRole, openAccount } from './open-account.ts'
export { openDesk } from './open-desk.ts'
export { phoneNumber } from './phone.ts'
export { proveAudit } from './prove-audit.ts'
export { revokeKey } from './revoke-key.ts'
export { employerRoles, roles } from './role.ts'
export { sealAudit } from './seal-audit.ts'
export type { Asker } from './send-code.ts'
export {
  type Browser,
  type Session,
  sessionLimits,
  type SessionPortal,
  type StartedSession,
} from './session.ts'
export type { Desk } from './sign-in.ts'
export { dropKeptForm, findKeptForm, keepForm } from './start-session.ts'
export { statePurpose } from './state-purpose.ts'
export { sweepAccess } from './sweep.ts'
export { takeBackRole } from './take-back-role.ts'
export { proveChain, viewChain } from './view-chain.ts'
export { findLooks, type Look, type Looks, whoLooked } from './who-looked.ts'
