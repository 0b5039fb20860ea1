-- Open work of all states in one order: by unit, received for others, and for whoever works for many units.
create index dossier_open_at_unit on dossier.dossier (resolving_unit, sort_at, serial)
    where state not in ('REFUSED', 'STOPPED', 'RETURNED');
create index dossier_open_for_others on dossier.dossier (unit_id, sort_at, serial)
    where state not in ('REFUSED', 'STOPPED', 'RETURNED') and resolving_unit <> unit_id;
create index dossier_open_by_date on dossier.dossier (sort_at, serial)
    where state not in ('REFUSED', 'STOPPED', 'RETURNED');

-- What an officer holds, and what nobody holds yet, were looked for through all that others hold.
create index dossier_held on dossier.dossier (holder, state, sort_at, serial)
    where holder is not null and state not in ('REFUSED', 'STOPPED', 'RETURNED');
create index dossier_free on dossier.dossier (state, sort_at, serial)
    where holder is null and state not in ('REFUSED', 'STOPPED', 'RETURNED');

-- Apologies proposed anywhere, for leaders of many units.
create index dossier_apology_by_date on dossier.dossier (sort_at, serial)
    where apology_state = 'PROPOSED' and state not in ('REFUSED', 'STOPPED', 'RETURNED', 'ISSUED', 'READY');
