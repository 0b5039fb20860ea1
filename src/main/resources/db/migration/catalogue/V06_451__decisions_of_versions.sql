-- The decision that approves a version, in its parts; the sentence made of them stays in decision, which a node of the former
-- release reads and alone writes.
alter table catalogue.authored_version
    add column decision_number text,
    add column decision_day date,
    add column decision_issuer text,
    add constraint authored_version_decision_whole check (
        num_nonnulls(decision_number, decision_day, decision_issuer) in (0, 3)
        and decision_number <> '' and decision_issuer <> '');

comment on column catalogue.authored_version.decision_number is 'null for what was written before decisions were kept in parts';
