create table sign_in (
  account_id uuid primary key references account (account_id),
  login text not null constraint sign_in_login_length check (length(login) between 2 and 120),
  login_key text not null unique,
  password_hash text,
  changed_at timestamptz not null
);
comment on table sign_in is 'signin: by which name or e-mail, and which password, an account is entered; a slow hash of the password is kept';

create table account_session (
  token_hash bytea primary key,
  account_id uuid not null references account (account_id),
  guest uuid references account (account_id),
  way text not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table account_session is 'workspace: a browser in which somebody is signed in; the SHA-256 of its token is kept, and as which guest it was used before';
create index account_session_account on account_session (account_id);

alter table account add column became uuid references account (account_id);
comment on column account.became is 'the account that took over what this guest did; the two have one name';
create index account_became on account (became) where became is not null;
