CREATE INDEX `deputies_deputy` ON `deputies` (`deputy_id`,`from_on`,`id`);
CREATE INDEX `enquiries_authority` ON `enquiries` (`authority_id`);