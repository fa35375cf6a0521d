-- What the tables below need beyond the core: ranges that must not overlap, and search in names. Both are trusted extensions.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
