-- What 0020 asks of every new row holds for the old ones too.
alter table access.role_grant validate constraint role_grant_role;
alter table access.role_grant validate constraint role_grant_provider;
alter table access.api_key validate constraint api_key_role;
alter table access.api_key validate constraint api_key_provider;
alter table access.session validate constraint session_portal;
