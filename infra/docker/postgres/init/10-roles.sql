-- The roles and the database, by the rules of infra/dev/database.mjs; the other roles come with the migrations.
-- Run once by the image, as superuser. Nobody here is superuser or bypasses row-level security.
\set ON_ERROR_STOP on
\getenv migrator_password CDC_MIGRATOR_PASSWORD
\getenv app_password CDC_APP_PASSWORD

CREATE ROLE cdc_migrator LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS NOCREATEDB NOREPLICATION PASSWORD :'migrator_password';

-- Created by cdc_migrator, who could not administer it otherwise.
SET ROLE cdc_migrator;
CREATE ROLE cdc_app LOGIN PASSWORD :'app_password';
RESET ROLE;

CREATE DATABASE casa_dei_comuni OWNER cdc_migrator;
REVOKE ALL ON DATABASE casa_dei_comuni FROM PUBLIC;
GRANT CONNECT ON DATABASE casa_dei_comuni TO cdc_app;
