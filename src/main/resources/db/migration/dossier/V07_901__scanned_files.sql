-- what a copier brought in is filed by no officer's hand
alter table dossier.file alter column officer drop not null;
alter table dossier.file add column scanned boolean not null default false;
