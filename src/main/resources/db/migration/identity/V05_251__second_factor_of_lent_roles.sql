-- A leader's role lent by an authority paper demands the second factor as a position does.
create or replace function identity.lacks_second_factor(of_account uuid, on_day date) returns boolean
    language sql stable
    return exists (select
                     from (select p.role
                             from identity.position p
                            where p.account = of_account
                              and p.from_day <= on_day
                              and (p.until_day is null or p.until_day > on_day)
                           union all
                           select u.role
                             from identity.authority u
                            where u.receiver = of_account and u.last_day >= on_day and identity.counts(u, on_day)) held
                     join identity.access_rule r on held.role = any (string_to_array(r.value, ','))
                    where r.name = 'second-factor.roles'
                      and r.from_day <= on_day
                      and (r.until_day is null or r.until_day > on_day))
           and not exists (select
                             from identity.second_factor f
                            where f.account = of_account
                              and f.confirmed_at is not null);
