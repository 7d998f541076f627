CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`subject` text,
	`decided` text,
	`reasons` text,
	`author_id` text NOT NULL,
	`drafted_at` text NOT NULL,
	`submitted_by` text,
	`submitted_at` text,
	`submission_id` text,
	`settled_by` text,
	`settled_at` text,
	`settlement_id` text,
	`remarks` text,
	`document_id` text,
	`removed_at` text,
	`removed_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "decisions_another_person" CHECK(settled_by IS NULL OR state = 'takenBack' OR settled_by <> submitted_by)
) STRICT;

CREATE UNIQUE INDEX `decisions_version` ON `decisions` (`case_id`,`number`,`version`);
CREATE INDEX `decisions_state` ON `decisions` (`state`);
ALTER TABLE `breaches` ADD `undecided_reason` text;
-- What drizzle can't say. These hold whoever writes to the file, also past the program: a version begins as a draft, moves
-- on with the signature that says so, and is never again what it was not when it was signed. Erased texts become empty.
CREATE TRIGGER `decisions_begin_as_draft` BEFORE INSERT ON `decisions`
	WHEN NEW.`state` <> 'draft' OR NEW.`submission_id` IS NOT NULL OR NEW.`settlement_id` IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'a decision begins as a draft');
END;

CREATE TRIGGER `decisions_one_under_way` BEFORE INSERT ON `decisions`
	WHEN EXISTS (SELECT 1 FROM `decisions` d WHERE d.`case_id` = NEW.`case_id` AND d.`number` = NEW.`number`
		AND d.`state` IN ('draft', 'submitted') AND d.`removed_at` IS NULL)
BEGIN
	SELECT RAISE(ABORT, 'a version of this decision is still worked on');
END;

CREATE TRIGGER `decisions_move_on` BEFORE UPDATE OF `state` ON `decisions`
	WHEN NEW.`state` <> OLD.`state` AND NOT (
		(OLD.`state` = 'draft' AND NEW.`state` = 'submitted') OR
		(OLD.`state` = 'submitted' AND NEW.`state` IN ('signedOff', 'returned', 'takenBack')))
BEGIN
	SELECT RAISE(ABORT, 'a decision does not go this way');
END;

CREATE TRIGGER `decisions_submission_signed` BEFORE UPDATE OF `state` ON `decisions`
	WHEN OLD.`state` = 'draft' AND NEW.`state` = 'submitted' AND NOT EXISTS (
		SELECT 1 FROM `signatures` s WHERE s.`id` = NEW.`submission_id` AND s.`case_id` = NEW.`case_id`
			AND s.`person_id` = NEW.`submitted_by` AND s.`purpose` = 'decision.submitted')
BEGIN
	SELECT RAISE(ABORT, 'a submission is signed by who submits');
END;

CREATE TRIGGER `decisions_settlement_signed` BEFORE UPDATE OF `state` ON `decisions`
	WHEN OLD.`state` = 'submitted' AND NEW.`state` IN ('signedOff', 'returned') AND (
		NEW.`settled_by` IS NULL OR NEW.`settled_by` = OLD.`submitted_by` OR NOT EXISTS (
			SELECT 1 FROM `signatures` s WHERE s.`id` = NEW.`settlement_id` AND s.`case_id` = NEW.`case_id`
				AND s.`person_id` = NEW.`settled_by` AND s.`purpose` = 'decision.' || NEW.`state`))
BEGIN
	SELECT RAISE(ABORT, 'a decision is signed off or returned by another person, who signs');
END;

CREATE TRIGGER `decisions_submitted_stay` BEFORE UPDATE ON `decisions`
	WHEN OLD.`state` <> 'draft' AND (
		NEW.`id` <> OLD.`id` OR NEW.`case_id` <> OLD.`case_id` OR NEW.`number` <> OLD.`number` OR NEW.`version` <> OLD.`version` OR
		NEW.`author_id` <> OLD.`author_id` OR NEW.`drafted_at` <> OLD.`drafted_at` OR NEW.`removed_at` IS NOT OLD.`removed_at` OR
		NEW.`submitted_by` IS NOT OLD.`submitted_by` OR NEW.`submitted_at` IS NOT OLD.`submitted_at` OR
		NEW.`submission_id` IS NOT OLD.`submission_id` OR
		(NEW.`subject` IS NOT NULL AND NEW.`subject` IS NOT OLD.`subject`) OR
		(NEW.`decided` IS NOT NULL AND NEW.`decided` IS NOT OLD.`decided`) OR
		(NEW.`reasons` IS NOT NULL AND NEW.`reasons` IS NOT OLD.`reasons`))
BEGIN
	SELECT RAISE(ABORT, 'a submitted decision changes by a new version only');
END;

CREATE TRIGGER `decisions_settled_stay` BEFORE UPDATE ON `decisions`
	WHEN OLD.`state` IN ('signedOff', 'returned', 'takenBack') AND (
		NEW.`settled_by` IS NOT OLD.`settled_by` OR NEW.`settled_at` IS NOT OLD.`settled_at` OR
		NEW.`settlement_id` IS NOT OLD.`settlement_id` OR NEW.`document_id` IS NOT OLD.`document_id` OR
		(NEW.`remarks` IS NOT NULL AND NEW.`remarks` IS NOT OLD.`remarks`))
BEGIN
	SELECT RAISE(ABORT, 'a settled decision changes by a new version only');
END;

CREATE TRIGGER `decisions_submitted_go_not` BEFORE DELETE ON `decisions` WHEN OLD.`state` <> 'draft'
BEGIN
	SELECT RAISE(ABORT, 'a submitted decision stays on record');
END;

CREATE TRIGGER `signatures_stay` BEFORE UPDATE ON `signatures`
	WHEN NEW.`id` <> OLD.`id` OR NEW.`case_id` <> OLD.`case_id` OR NEW.`purpose` <> OLD.`purpose` OR
		NEW.`snapshot_sha256` <> OLD.`snapshot_sha256` OR NEW.`person_id` <> OLD.`person_id` OR
		NEW.`public_key` <> OLD.`public_key` OR NEW.`signature` <> OLD.`signature` OR NEW.`signed_at` <> OLD.`signed_at` OR
		NEW.`removed_at` IS NOT OLD.`removed_at` OR
		(NEW.`snapshot` IS NOT NULL AND NEW.`snapshot` IS NOT OLD.`snapshot`)
BEGIN
	SELECT RAISE(ABORT, 'a signature stays as it was made');
END;

CREATE TRIGGER `signatures_go_not` BEFORE DELETE ON `signatures`
BEGIN
	SELECT RAISE(ABORT, 'a signature stays on record');
END;
