-- What is issued waits at the desk when settled on the spot and with the clerk otherwise; neither is looked for among the other.
create index dossier_issued_by_spot on dossier.dossier (on_the_spot, sort_at, serial) where state = 'ISSUED';
