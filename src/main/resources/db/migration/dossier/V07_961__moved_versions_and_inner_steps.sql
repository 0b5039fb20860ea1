-- A leader may move a dossier onto the version in force. Limits that bound the promise besides the one that counts: the one that
-- ends first is the promise, so that no move ever lengthens it, whatever pauses come later.
alter table dossier.dossier add column other_terms jsonb not null default '[]';

-- The inner step a dossier stands at, with the hours it has at the unit and when they end. Null where the version describes none
-- and for what was last acted on by a release that does not know it.
alter table dossier.dossier add column step jsonb;

create or replace view dossier.item as
select unit_id, year, serial, code, version, state, resolving_unit, field, procedure_code, procedure_name, applicant_name,
       holder, received_at, clock_started_at, promised_at, sort_at, late, apology_state, supplements, on_the_spot, decided_by,
       finished_at, coalesce((draft ->> 'granted')::boolean, false) as granted, step
  from dossier.dossier;
