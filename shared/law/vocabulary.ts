// The closed word lists that rules are written in. A pack that uses another word is refused, so that nothing is ever
// decided on a word that no part of the program knows.

/** Whom a duty binds. Each has a predicate over part and entity; a rule with another role is refused. */
export const roles = [
  'agency',
  'any',
  'app_entity',
  'bank_service_provider',
  'banking_organization',
  'business_operator',
  'ci_operator',
  'cii_operator',
  'cii_owner',
  'contractor',
  'controller',
  'covered_critical_infrastructure',
  'covered_entity',
  'covered_institution',
  'credit_union',
  'critical_infrastructure_operator',
  'data_fiduciary',
  'data_user',
  'database_controller',
  'designated_operator',
  'educational_agency',
  'essential_or_important_entity',
  'federally_regulated_financial_institution',
  'financial_entity',
  'financial_institution',
  'information_communications_service_provider',
  'insured',
  'licensee',
  'manufacturer',
  'merchant',
  'network_operator',
  'operator_of_essential_services',
  'organisation',
  'owner_or_licensee',
  'phr_vendor_or_related_entity',
  'processor',
  'provider_of_public_ecs',
  'public_body',
  'public_company',
  'reporting_business_entity',
  'responsible_entity',
  'responsible_party',
  'school',
  'supervised_institution',
  'telecom_carrier_or_interconnected_voip',
  'trust_service_or_wallet_provider',
  'us_person',
] as const;

/** Who is told of a breach. */
export const recipients = [
  'authority',
  'consumer_reporting_agencies',
  'controller',
  'individuals',
  'insurer',
  'internal_assessment',
  'internal_register',
  'law_enforcement',
  'media',
  'other_organisations',
] as const;

/** The legal events that start a breach's clock. Some are another duty met (`initial_notification`): a chained clock. */
export const breachStarts = [
  'assessment_completed',
  'awareness',
  'calendar_year_end',
  'classification',
  'confirmation',
  'corrective_measure_available',
  'detection',
  'determination',
  'discovery',
  'discovery_or_notification',
  'identification_of_individuals',
  'incident_notification',
  'initial_notification',
  'instruction_from_ocabr',
  'intermediate_report',
  'knowledge',
  'law_enforcement_notification',
  'materiality_determination',
  'notice_to_hhs',
  'notification_to_individuals',
  'occurrence',
  'order',
  'payment',
  'reasonable_belief',
  'receipt_of_vendor_notice',
  'statement_prepared',
  'suspicion',
  'year_end_of_discovery',
] as const;

/** How one notice stands to another recipient's. */
export const sequences = [
  'after_authority',
  'after_authority_initial',
  /** An embargo: not before the period has run since the authority was told. */
  'after_authority_min_wait',
  'after_authority_statement',
  'after_individuals',
  'before_authority',
  'before_individuals',
  'before_or_with_customers',
  'before_or_with_individuals',
  /** Due at the earlier of its own deadline and the notice to individuals. */
  'earlier_of_deadline_or_individuals',
  'may_precede_individuals',
  'no_later_than_individuals',
  /** Owed only where individuals are not told. */
  'only_if_no_individual_notice',
  /** Individuals may stay untold only after this. */
  'precondition_of_no_notice',
  'same_day_as_individuals_allowed',
  'same_time_or_after_authority',
  'simultaneous_or_earlier',
  'simultaneous_with_authority',
  'simultaneous_with_individuals',
  'without_delaying_individuals',
] as const;

/** What a person asks, or what is owed to one who asked. */
export const requestTypes = [
  'access',
  'accounting_of_disclosures',
  'acknowledgement',
  'appeal',
  'arbitration',
  'complaint',
  'consent_revocation',
  'deletion',
  'execution_of_granted_request',
  'objection',
  'opt_out',
  'portability',
  'recipient_notification',
  'rectification',
  'refusal_notice',
  'restriction',
] as const;

/** The events that start a request's or complaint's clock. */
export const requestStarts = [
  'after_action',
  'department_of_commerce_referral',
  'dpa_panel_advice_from_receipt',
  'from_communication_of_answer',
  'from_complaint_to_entity',
  /** Counted from the day after receipt (the UK's complaint acknowledgement). */
  'from_day_after_receipt',
  'from_dpa_advice',
  'from_lodging_with_authority',
  'from_notice_of_arbitration',
  'from_receipt',
  'from_receipt_at_designated_address',
  'from_receipt_by_organisation',
  'from_receipt_of_appeal',
  /** The later of receipt, identity proof and permitted fee. */
  'from_relevant_time',
  'from_request',
  /** Each look at a platform starts the next period (California's deletion platform for data brokers). */
  'last_platform_access',
  /** A notice given to people, after which the office waits. */
  'notice_given',
  'violation_or_knowledge',
] as const;
