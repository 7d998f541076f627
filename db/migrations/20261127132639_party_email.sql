DROP INDEX `parties_email`;
CREATE INDEX `parties_email` ON `parties` (lower("email"));