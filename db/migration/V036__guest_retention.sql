alter table account add column seen_at timestamptz;
comment on column account.seen_at is 'when a guest was last here, to the day; empty for whoever has signed in, and for those who never come';
update account set seen_at = now() where token_hash is not null;
create index account_seen_at on account (seen_at) where seen_at is not null;

create table chore (
  name text primary key,
  done_at timestamptz not null
);
comment on table chore is 'privacy: when what is done once a day, by whatever process, was last done';
