-- The four roles of Kohier. May be run again at any time, by a superuser or by a login with CREATEROLE;
-- `npm run migrate` runs it, a database administrator may run it by hand with psql.
--
--   kohier_eigenaar  owns the database and every table; nobody logs in as it, migrations take its place
--   kohier_app       the only login of the application: owns nothing, is member of nothing, walled by policies
--   kohier_migratie  for a migration that moves data of all gemeenten; passes the wall where the server allows
--   kohier_index     owns the few look-up functions that run before a gemeente is known
do $roles$
begin
  perform pg_advisory_xact_lock(hashtext('kohier roles'));
  if not exists (select from pg_roles where rolname = 'kohier_eigenaar') then
    -- noinherit: the owner may hand a function to kohier_index without itself falling under its policies.
    create role kohier_eigenaar nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'kohier_app') then
    create role kohier_app login noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'kohier_index') then
    create role kohier_index nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'kohier_migratie') then
    begin
      create role kohier_migratie nologin bypassrls;
    exception when insufficient_privilege then
      create role kohier_migratie nologin;
      raise warning 'kohier_migratie has no BYPASSRLS here: a data migration must loop over the gemeenten';
    end;
  end if;
  if not pg_has_role('kohier_migratie', 'kohier_eigenaar', 'member') then
    grant kohier_eigenaar to kohier_migratie;
  end if;
  if not pg_has_role('kohier_eigenaar', 'kohier_index', 'member') then
    grant kohier_index to kohier_eigenaar;
  end if;
  if not pg_has_role(session_user, 'kohier_eigenaar', 'member') then
    execute format('grant kohier_eigenaar to %I', session_user);
  end if;
  if not pg_has_role(session_user, 'kohier_migratie', 'member') then
    execute format('grant kohier_migratie to %I', session_user);
  end if;
  -- What the application says of a transaction goes before these; they hold for a statement that says nothing, and
  -- for a process that hangs with a transaction open (ADR 0030). A page from anywhere costs what one in order costs, as
  -- on any disk without a head: a list takes its first rows from the index that has them in order (ADR 0029).
  if not coalesce((select rolconfig @> array['statement_timeout=15s', 'idle_in_transaction_session_timeout=5min',
      'random_page_cost=1.1'] from pg_roles where rolname = 'kohier_app'), false) then
    begin
      alter role kohier_app set statement_timeout = '15s';
      alter role kohier_app set idle_in_transaction_session_timeout = '5min';
      alter role kohier_app set random_page_cost = 1.1;
    exception when insufficient_privilege then
      raise warning 'kohier_app has no statement_timeout and random_page_cost here: an administrator sets 15s and 1.1';
    end;
  end if;
end
$roles$;
