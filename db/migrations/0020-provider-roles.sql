-- People of training bodies: a manager, trainers, assessors. Their keys, and the portal of their own.
alter table access.role_grant add column provider_id bigint;
alter table access.role_grant drop constraint role_grant_role_check;
alter table access.role_grant add constraint role_grant_role check (role in ('member', 'employer.owner', 'employer.filer', 'employer.approver',
  'employer.reader', 'provider.owner', 'provider.trainer', 'provider.assessor', 'officer', 'supervisor', 'auditor')) not valid;
alter table access.role_grant add constraint role_grant_provider check ((role like 'provider.%') = (provider_id is not null)) not valid;

alter table access.api_key add column provider_id bigint;
alter table access.api_key drop constraint api_key_role_check;
alter table access.api_key add constraint api_key_role check (role in ('member', 'employer.owner', 'employer.filer', 'employer.approver',
  'employer.reader', 'provider.owner', 'provider.trainer', 'provider.assessor', 'officer', 'supervisor', 'auditor')) not valid;
alter table access.api_key add constraint api_key_provider check ((role like 'provider.%') = (provider_id is not null)) not valid;

alter table access.session drop constraint session_portal_check;
alter table access.session add constraint session_portal check (portal in ('member', 'employer', 'provider', 'officer')) not valid;
