create table openid_identity (
  issuer text not null,
  subject text not null constraint openid_identity_subject_length check (length(subject) between 1 and 255),
  account_id uuid not null references account (account_id),
  label text not null,
  added_at timestamptz not null,
  primary key (issuer, subject),
  constraint openid_identity_one_each unique (account_id, issuer)
);
comment on table openid_identity is 'signin: as whom another server knows the person of an account, and by what they tell it apart';
