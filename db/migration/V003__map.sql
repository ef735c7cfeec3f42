create table argument_map (
  map_id uuid primary key,
  title text not null constraint argument_map_title_length check (length(title) between 1 and 500),
  article_id uuid not null references article (article_id),
  article_revision integer not null,
  revision bigint not null constraint argument_map_revision_not_negative check (revision >= 0),
  created_by uuid not null references account (account_id),
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table argument_map is 'map: an argument map about an article; revision counts its changes';
create index argument_map_changed_at on argument_map (changed_at desc);

create table statement (
  map_id uuid not null references argument_map (map_id),
  statement_id uuid not null,
  kind text not null constraint statement_kind check (kind in ('CLAIM', 'EVIDENCE', 'QUESTION')),
  origin text not null
    constraint statement_origin check (origin in ('VERBATIM', 'PARAPHRASE', 'RECONSTRUCTED', 'OWN')),
  text text not null,
  position text collate "C" not null,
  primary key (map_id, statement_id)
);
comment on table statement is 'map: the statements of a map at its latest revision (fold of map_change)';

create table argument (
  map_id uuid not null references argument_map (map_id),
  argument_id uuid not null,
  polarity text not null constraint argument_polarity check (polarity in ('SUPPORT', 'ATTACK')),
  conclusion_statement_id uuid,
  conclusion_argument_id uuid,
  title text,
  scheme text,
  position text collate "C" not null,
  primary key (map_id, argument_id),
  constraint argument_has_one_conclusion
    check (num_nonnulls(conclusion_statement_id, conclusion_argument_id) = 1),
  constraint argument_undercut_attacks
    check (conclusion_argument_id is null or polarity = 'ATTACK'),
  foreign key (map_id, conclusion_statement_id) references statement (map_id, statement_id)
    deferrable initially deferred,
  foreign key (map_id, conclusion_argument_id) references argument (map_id, argument_id)
    deferrable initially deferred
);
comment on table argument is 'map: premises that together speak for or against a conclusion; an undercut concludes against an argument';
create index argument_conclusion_statement on argument (map_id, conclusion_statement_id);
create index argument_conclusion_argument on argument (map_id, conclusion_argument_id);

create table premise (
  map_id uuid not null,
  argument_id uuid not null,
  statement_id uuid not null,
  position text collate "C" not null,
  placed bigint not null,
  primary key (map_id, argument_id, statement_id),
  foreign key (map_id, argument_id) references argument (map_id, argument_id)
    on delete cascade deferrable initially deferred,
  foreign key (map_id, statement_id) references statement (map_id, statement_id)
    deferrable initially deferred
);
comment on table premise is 'map: a use of a statement in an argument; placed is the revision in which it came there';
create index premise_statement on premise (map_id, statement_id);

create table anchor (
  map_id uuid not null,
  statement_id uuid not null,
  anchor_id uuid not null,
  ordinal integer not null,
  article_id uuid not null references article (article_id),
  article_revision integer not null,
  quote_exact text not null,
  quote_prefix text not null,
  quote_suffix text not null,
  position_start integer not null,
  position_end integer not null,
  primary key (map_id, statement_id, anchor_id),
  foreign key (map_id, statement_id) references statement (map_id, statement_id)
    on delete cascade deferrable initially deferred
);
comment on table anchor is 'map: a passage of the article in which a statement stands';

create table citation (
  map_id uuid not null,
  statement_id uuid not null,
  citation_id uuid not null,
  ordinal integer not null,
  title text not null,
  author text not null,
  date text not null,
  url text not null,
  page text not null,
  note text not null,
  primary key (map_id, statement_id, citation_id),
  foreign key (map_id, statement_id) references statement (map_id, statement_id)
    on delete cascade deferrable initially deferred
);
comment on table citation is 'map: a source that backs a statement';

create table map_change (
  map_id uuid not null references argument_map (map_id),
  seq bigint not null constraint map_change_seq_positive check (seq > 0),
  change_id uuid not null,
  author uuid not null references account (account_id),
  made_at timestamptz not null,
  operations jsonb not null,
  inverse jsonb not null,
  touched uuid[] not null,
  undo_of bigint,
  redo_of bigint,
  primary key (map_id, seq),
  unique (map_id, change_id)
);
comment on table map_change is 'map: the change log, the truth of which the other tables are the fold; rows are never updated or deleted';
create index map_change_author on map_change (map_id, author, seq);

create function refuse_change_of_log() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never updated or deleted', tg_table_name;
end
$$;
create trigger map_change_is_append_only
  before update or delete on map_change
  for each row execute function refuse_change_of_log();
create trigger map_change_is_never_truncated
  before truncate on map_change
  for each statement execute function refuse_change_of_log();
