-- Lists over many units read open work of a state in its order, whoever's it is, instead of unit by unit.
create index dossier_open_by_state on dossier.dossier (state, sort_at, serial)
    where state not in ('REFUSED', 'STOPPED', 'RETURNED');

-- Closed dossiers of a rare state would otherwise be looked for through all of a unit's years; what the list filters and
-- fetches by is in the index.
create index dossier_closed on dossier.dossier (unit_id, state, serial) include (year, field)
    where state in ('REFUSED', 'STOPPED', 'RETURNED');

-- A proposal that nobody answered stays in the row when the dossier ends. The former index kept those for ever, and every
-- work list of a leader read them; a version of the product that still asks for it reads the same rows by the new one.
create index dossier_apology_open on dossier.dossier (resolving_unit, sort_at, serial)
    where apology_state = 'PROPOSED' and state not in ('REFUSED', 'STOPPED', 'RETURNED', 'ISSUED', 'READY');
drop index dossier.dossier_apology_waiting;
