alter table workspace add column veil uuid not null default gen_random_uuid();
comment on column workspace.veil is 'a secret from which follows by which ids browsers know people there whose accounts they may not know';

-- What a guest and the account that took it over were called: one pseudonym a person.
update pseudonym p set worn = false
from account a
where a.account_id = p.account_id and p.worn and exists (
  select from member m
  where m.workspace_id = p.workspace_id and m.account_id = a.became and m.role is not null);

create temporary table kept_pseudonym on commit drop as
select distinct on (p.workspace_id, coalesce(a.became, a.account_id))
  p.workspace_id, p.account_id, coalesce(a.became, a.account_id) as person
from pseudonym p join account a using (account_id)
order by p.workspace_id, coalesce(a.became, a.account_id), p.worn desc, a.became nulls first, p.name;

delete from pseudonym p
where not exists (
  select from kept_pseudonym k
  where k.workspace_id = p.workspace_id and k.account_id = p.account_id);

update pseudonym p set account_id = k.person
from kept_pseudonym k
where k.workspace_id = p.workspace_id and k.account_id = p.account_id and k.person <> k.account_id;
