create table mail_address (
  account_id uuid primary key references account (account_id),
  address text not null constraint mail_address_length check (length(address) between 3 and 254),
  address_key text not null unique,
  confirmed_at timestamptz not null
);
comment on table mail_address is 'signin: the e-mail address of an account, after somebody who reads there confirmed it';

create table mail_link (
  token_hash bytea primary key,
  account_id uuid not null references account (account_id),
  address text not null,
  purpose text not null constraint mail_link_purpose check (purpose in ('CONFIRM', 'SIGN_IN')),
  expires_at timestamptz not null
);
comment on table mail_link is 'signin: a link that went to an address and was not used yet; the SHA-256 of its token is kept';
create index mail_link_account on mail_link (account_id);
create index mail_link_expires on mail_link (expires_at);
