create table first (n bigint);
