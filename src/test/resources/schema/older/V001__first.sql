create table first (n int);
