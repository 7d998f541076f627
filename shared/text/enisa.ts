/** What each row of the ENISA method says (shared/law/severity/enisa-table.ts), in our words, with an example. */
export const enisaText: Readonly<Record<string, { says: string; example: string }>> = {
  formula: { says: 'SE = DPC × EI + CB; CB can only add', example: '' },
  dpc_range: { says: 'After all steps DPC stays within 1 and 4', example: '' },
  dpc_whole_steps: {
    says: 'Context moves DPC by whole steps only; no fractional weight for volume',
    example: '',
  },
  dpc_highest: { says: 'Several categories: score each, take the highest DPC', example: '' },
  dpc_credentials: {
    says: 'Credentials are no category of their own: score the data they open',
    example: 'Online bank login: financial 4',
  },
  ei_role: { says: 'EI corrects DPC downwards; it multiplies', example: '' },
  ei_means: {
    says: 'Count all means reasonably likely to be used by anyone, including public sources and cross-matching',
    example: '',
  },
  ei_best: {
    says: 'Several identifiers: judge what they give together, not one by one',
    example: 'Name with birth date and e-mail: 1',
  },
  ei_reference_db: { says: 'Recipient can reach a reference database: raise EI', example: '' },
  ei_pseudonym: { says: 'Pseudonymised or encrypted data: lower EI', example: '' },
  cb_sum: { says: 'Points of all CB elements are added, 0 to 2 in total', example: '' },
  factor_volume: { says: 'Much data, or data over a long time, about the same person', example: '' },
  factor_controller: {
    says: 'Special nature or field of the controller makes the data tell more',
    example: '',
  },
  factor_individuals: {
    says: 'Special nature of the people (minors, vulnerable, public roles)',
    example: '',
  },
  factor_inaccuracy: { says: 'Data wrong, invalid or out of date', example: '' },
  factor_public: { says: 'Data publicly available before the breach', example: '' },
  factor_nature: { says: 'Content tells less than its category suggests', example: '' },
  dpc_simple_base: { says: 'Base score for simple data', example: '' },
  dpc_simple_1: { says: 'Starting point: nothing makes it worse', example: 'Supermarket customer list' },
  dpc_simple_2: {
    says: 'Amount or controller allows profiling, or guesses on social or financial status',
    example: 'Customer list of a luxury seller',
  },
  dpc_simple_3: {
    says: 'Allows guesses on health, sex life, politics or religion',
    example: 'Delivery list of an adult bookshop; customers of an online pharmacy',
  },
  dpc_simple_4: {
    says: 'Critical for safety or for body and mind: vulnerable people, minors, people in danger',
    example: 'List of undercover officers',
  },
  dpc_behavioural_base: { says: 'Base score for behavioural data', example: '' },
  dpc_behavioural_1: {
    says: 'No real insight, or easily had from public sources',
    example: 'Calls to a provider helpdesk',
  },
  dpc_behavioural_2: { says: 'Starting point', example: 'One week of calls; a month of purchases' },
  dpc_behavioural_3: {
    says: 'Detailed picture of daily life',
    example: 'One year of calls; a year of transport-card trips',
  },
  dpc_behavioural_4: {
    says: 'Profile resting on sensitive data',
    example: 'Calls to a crisis or support line; pharmacy purchases',
  },
  dpc_financial_base: { says: 'Base score for financial data', example: '' },
  dpc_financial_1: {
    says: 'No real insight into finances',
    example: 'Being a customer of a bank; very old invalid cards',
  },
  dpc_financial_2: {
    says: 'Some financial data, but no real insight',
    example: 'Bare account number; one day of transactions without detail',
  },
  dpc_financial_3: { says: 'Starting point', example: 'A month of balances' },
  dpc_financial_4: {
    says: 'Full data that allows fraud or a detailed profile',
    example: 'Live card with all details; a year of statements',
  },
  dpc_sensitive_base: { says: 'Base score for sensitive data', example: '' },
  dpc_sensitive_1: {
    says: 'No real insight, or easily had from public sources',
    example: 'Had general blood tests',
  },
  dpc_sensitive_2: { says: 'General guesses only', example: 'Was in the emergency room for a blood test' },
  dpc_sensitive_3: { says: 'Guesses on a sensitive fact', example: 'Tested for a named disease' },
  dpc_sensitive_4: {
    says: 'Starting point: the sensitive fact itself',
    example: 'The test result; declared orientation on a dating site',
  },
  ei_level_negligible: {
    says: 'Matching data to a person is extremely hard, though possible under special conditions',
    example: '',
  },
  ei_level_limited: { says: 'Possible with real effort or further sources', example: '' },
  ei_level_significant: { says: 'Fairly easy with common sources', example: '' },
  ei_level_maximum: { says: 'Directly from the data, no research', example: '' },
  ei_full_name_025: {
    says: 'Many people of the country share the name',
    example: 'Common name, whole country',
  },
  ei_full_name_050: { says: 'Few people of the country share it', example: '' },
  ei_full_name_075: { says: 'Few people of a small town share it', example: '' },
  ei_full_name_100: { says: 'With birth date and e-mail', example: '' },
  ei_id_number_025: {
    says: 'ID card, passport or social security number alone, no access to a register',
    example: '',
  },
  ei_id_number_075: { says: 'Number tells more (birth date), or comes with e-mail', example: '' },
  ei_id_number_100: { says: 'With the name from a register', example: '' },
  ei_phone_address_025: { says: 'Not in a public directory', example: '' },
  ei_phone_address_050: { says: 'Not in a public directory, small town', example: '' },
  ei_phone_address_100: { says: 'In a public directory', example: '' },
  ei_email_025: { says: 'Tells no name, not found online', example: '' },
  ei_email_075: {
    says: 'Tells no name, but used as identifier on social networks or found online',
    example: '',
  },
  ei_email_100: { says: 'Tells the name and is found online', example: '' },
  ei_picture_025: { says: 'Unclear or distant', example: 'Far CCTV view' },
  ei_picture_050: { says: 'Unclear, with hints such as place', example: '' },
  ei_picture_075: { says: 'Clear, nothing else', example: '' },
  ei_picture_100: { says: 'Clear, tied to place, group or other data', example: '' },
  ei_code_alias_initials_025: { says: 'Cannot be linked without a register', example: '' },
  ei_code_alias_initials_075: {
    says: 'Tells something of the person (first name), or comes with e-mail',
    example: '',
  },
  ei_code_alias_initials_100: { says: 'Tells the full name, or register within reach', example: '' },
  cb_confidentiality_00: {
    says: 'Exposed, no sign of unlawful access',
    example: 'Lost paper or laptop; wrong disposal',
  },
  cb_confidentiality_25: {
    says: 'Reached known recipients',
    example: 'Mail to wrong known persons; customers seeing other accounts',
  },
  cb_confidentiality_50: {
    says: 'Reached an unknown number of recipients',
    example: 'Published online; leaked; misconfigured site',
  },
  cb_integrity_00: {
    says: 'Changed, no wrong or unlawful use found; original recovered',
    example: 'Database restored before use',
  },
  cb_integrity_25: {
    says: 'Changed and perhaps used, can be put right',
    example: 'Record needed for a service changed, person must ask again',
  },
  cb_integrity_50: {
    says: 'Changed and perhaps used, cannot be put right',
    example: 'Same, no original left',
  },
  cb_availability_00: { says: 'Recovered without difficulty', example: 'Other copies exist' },
  cb_availability_25: {
    says: 'Gone for a time, recovery costs effort',
    example: 'Rebuilt from other sources',
  },
  cb_availability_50: { says: 'Gone for good', example: 'No backup, cannot be collected again' },
  cb_malicious_intent_00: { says: 'Error, human or technical', example: 'Software fault, wrong address' },
  cb_malicious_intent_50: {
    says: 'Deliberate, to harm people, the controller, or for profit',
    example: 'Theft, hacking, sale of lists',
  },
  band_low: {
    says: 'Not affected, or small inconvenience easily overcome',
    example: 'Re-entering data, annoyance',
  },
  band_medium: {
    says: 'Marked inconvenience, overcome with some difficulty',
    example: 'Extra cost, service refused, stress',
  },
  band_high: {
    says: 'Marked consequences, overcome with serious difficulty',
    example: 'Money taken, blacklisting, job loss, summons',
  },
  band_very_high: {
    says: 'Marked or irreversible consequences, perhaps never overcome',
    example: 'Debt, inability to work, long illness, death',
  },
  flag_over_100: { says: 'More than 100 people: state it beside the level, score unchanged', example: '' },
  flag_unintelligible: {
    says: 'Data unreadable to others (encryption, key safe): state it beside the level, score unchanged',
    example: '',
  },
  limit_reachable: { says: 'SE moves in quarter points, from 0.25 to 6', example: '' },
  limit_not_gdpr: {
    says: 'Method is from 2013, sets no Art. 33/34 threshold; "SE >= 2 means notify" is a convention of later tools',
    example: '',
  },
  limit_uodo: {
    says: 'Polish authority is reported not to accept the score as the only method; national ID number (PESEL) often read as high risk',
    example: '',
  },
};
