CREATE TABLE `dispatches` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`part_id` text NOT NULL,
	`batch` text,
	`jurisdiction` text,
	`method` text NOT NULL,
	`sent_at` text,
	`sent_zone` text,
	`letters` integer NOT NULL,
	`returned` integer NOT NULL,
	`resent` integer NOT NULL,
	`substitute_at` text,
	`substitute_zone` text,
	`substitute` text,
	`document_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `dispatches_case` ON `dispatches` (`case_id`);
CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`part_id` text NOT NULL,
	`offer` text NOT NULL,
	`provider` text,
	`from_on` text,
	`until_on` text,
	`months` integer,
	`details` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `offers_case` ON `offers` (`case_id`);
CREATE TABLE `people_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`part_id` text NOT NULL,
	`name` text,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`setup` text,
	`counted` text,
	`counted_at` text NOT NULL,
	`counted_by` text NOT NULL,
	`document_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;

CREATE INDEX `people_lists_case` ON `people_lists` (`case_id`);
ALTER TABLE `deadlines` ADD `met_by` text;
CREATE INDEX `deadlines_client_notices` ON `deadlines` (`case_id`,`part_id`,`due_at`,`id`) WHERE basis = 'contract' AND state = 'open' AND removed_at IS NULL;