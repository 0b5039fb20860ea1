-- asked before stored bytes are erased: whether any dossier has them
create index file_by_hash on dossier.file (hash);
