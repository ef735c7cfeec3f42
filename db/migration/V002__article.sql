create table article (
  article_id uuid primary key,
  title text not null constraint article_title_length check (length(title) between 1 and 500),
  author text not null,
  source text not null,
  created_by uuid not null references account (account_id),
  created_at timestamptz not null
);
comment on table article is 'article: a text under discussion; author and source are empty when not known';

create table article_text (
  article_id uuid not null references article (article_id),
  revision integer not null constraint article_text_revision_positive check (revision > 0),
  text text not null,
  primary key (article_id, revision)
);
comment on table article_text is 'article: the text of each revision of an article; rows are never updated or deleted';

create function refuse_change_of_article_text() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never updated or deleted', tg_table_name;
end
$$;
create trigger article_text_never_changes
  before update or delete on article_text
  for each row execute function refuse_change_of_article_text();
create trigger article_text_is_never_truncated
  before truncate on article_text
  for each statement execute function refuse_change_of_article_text();
