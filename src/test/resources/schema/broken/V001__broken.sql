alter table nothing add column n int;
