-- In which capacity an act was done: the line and words of the signature, and the paper or absence by which the right was held.
-- Null where somebody acted by an own position at a desk that signs nothing.
alter table dossier.event add column acted_as jsonb;
