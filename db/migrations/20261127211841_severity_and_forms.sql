CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`part_id` text,
	`method` text NOT NULL,
	`method_version` text NOT NULL,
	`choices` text NOT NULL,
	`reasons` text,
	`result` text NOT NULL,
	`assessed_at` text,
	`assessed_zone` text,
	`assessed_by` text NOT NULL,
	`corrects_id` text,
	`reason` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `assessments_case` ON `assessments` (`case_id`);
CREATE TABLE `filing_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`rule` text NOT NULL,
	`part_id` text NOT NULL,
	`template` text NOT NULL,
	`context` text NOT NULL,
	`answers` text,
	`filing_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `filing_forms_case` ON `filing_forms` (`case_id`);
ALTER TABLE `breaches` ADD `consequences` text;
ALTER TABLE `breaches` ADD `measures` text;