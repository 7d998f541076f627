CREATE TABLE `reminders_rung` (
	`deadline_id` text PRIMARY KEY NOT NULL,
	`due_at` text NOT NULL,
	`rung_through` text NOT NULL,
	`is_last` integer NOT NULL
) STRICT;
