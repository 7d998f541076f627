/**
 * The letters the program brings, in its own words; an office changes them by a template of its own. `source` is where the
 * law says what the letter has to say; where it is null the letter follows practice.
 */
export const letterTemplateTexts = {
  'complaint-acknowledgement': {
    name: 'Complaint: acknowledgement',
    kinds: ['complaint'],
    source: 'United Kingdom: DPA 2018 s. 164A(3)',
    subject: 'Your complaint, our reference {{case.reference}}',
    body: `Dear {{complainant.name}},

Thank you for your complaint, which we received on {{complaint.received}}. We have recorded it under the reference {{case.reference}}.

{{if complaint.summary}}As we understand it, your complaint is about this: {{complaint.summary}}

We are looking into it and will write to you with the outcome. If there is anything you want to add, please reply and name the reference.

{{if complaint.due}}You will hear from us by {{complaint.due}}.

Yours sincerely,

{{writer.name}}
{{our.entity}}`,
  },
  'complaint-outcome': {
    name: 'Complaint: outcome',
    kinds: ['complaint'],
    source: 'United Kingdom: DPA 2018 s. 164A(4)',
    subject: 'The outcome of your complaint, our reference {{case.reference}}',
    body: `Dear {{complainant.name}},

We have looked into your complaint, which we received on {{complaint.received}}.

What we found: {{write what we found}}

Outcome: {{complaint.outcome}}. {{complaint.reasons}}

If you do not agree, you can take your complaint further: {{write where the person can go next}}

Yours sincerely,

{{writer.name}}
{{our.entity}}`,
  },
  'request-acknowledgement': {
    name: 'Request: acknowledgement',
    kinds: ['request'],
    source: null,
    subject: 'Your request, our reference {{case.reference}}',
    body: `Dear {{requester.name}},

We received your request on {{request.received}} and have recorded it under the reference {{case.reference}}.

You ask for: {{request.rights}}.

{{if request.onBehalfOf}}You ask on behalf of {{request.onBehalfOf}}.

{{if request.due}}We will answer by {{request.due}}.

Yours sincerely,

{{writer.name}}
{{our.entity}}`,
  },
  'request-identity': {
    name: 'Request: asking for proof of identity',
    kinds: ['request'],
    source: 'GDPR Art. 12(6)',
    subject: 'We need to know that the request is yours, our reference {{case.reference}}',
    body: `Dear {{requester.name}},

We received your request on {{request.received}}. Before we can act on it we need to be sure who is asking, so that nobody else receives your data.

Please send us: {{write what would confirm the person’s identity, and no more than is needed}}

We use it only to confirm who you are.

Yours sincerely,

{{writer.name}}
{{our.entity}}`,
  },
  'request-extension': {
    name: 'Request: more time, with reasons',
    kinds: ['request'],
    source: 'GDPR Art. 12(3)',
    subject: 'We need more time for your request, our reference {{case.reference}}',
    body: `Dear {{requester.name}},

We received your request on {{request.received}} and are working on it.

We need more time and will answer by {{request.extendedUntil}}. The reason is: {{request.extensionReason}}

Yours sincerely,

{{writer.name}}
{{our.entity}}`,
  },
  'request-refusal': {
    name: 'Request: refusal, with reasons and where to go next',
    kinds: ['request'],
    source: 'GDPR Art. 12(4)',
    subject: 'Your request, our reference {{case.reference}}',
    body: `Dear {{requester.name}},

We have looked at your request, which we received on {{request.received}}. We do not act on it.

The ground is: {{request.refusalGround}}

Our reasons: {{request.reasons}}

You can take this further: {{request.appealRoute}}

Yours sincerely,

{{writer.name}}
{{our.entity}}`,
  },
  'request-outcome': {
    name: 'Request: answer',
    kinds: ['request'],
    source: 'GDPR Art. 12(3)',
    subject: 'The answer to your request, our reference {{case.reference}}',
    body: `Dear {{requester.name}},

This is our answer to your request, which we received on {{request.received}}.

You asked for: {{request.rights}}.

What we did: {{write what was done}}

{{if request.reasons}}{{request.reasons}}

{{if request.appealRoute}}If you do not agree, you can take this further: {{request.appealRoute}}

Yours sincerely,

{{writer.name}}
{{our.entity}}`,
  },
  'breach-people': {
    name: 'Breach: notice to the people affected',
    kinds: ['breach'],
    source: 'GDPR Art. 34(2) with Art. 33(3)(b) to (d)',
    subject: 'Notice about your personal data, our reference {{case.reference}}',
    body: `Dear {{recipient.name}},

We write to tell you of an incident that concerns your personal data.

What happened: {{breach.summary}}

When: {{breach.happened}}. We became aware of it on {{breach.aware}}.

Which data: {{breach.elements}}.

What this may mean for you: {{write the likely consequences}}

What we have done and are doing: {{write the measures taken and proposed}}

What you can do: {{write what the person can do}}

You can reach us here: {{write name and contact of the data protection officer or another contact}}

Yours sincerely,

{{writer.name}}
{{our.entity}}`,
  },
  'breach-client': {
    name: 'Breach: notice to a client',
    kinds: ['breach'],
    source: 'GDPR Art. 33(2)',
    subject: 'Notice of a personal data breach, our reference {{case.reference}}',
    body: `To {{client.name}},

{{if client.agreement}}Under {{client.agreement}} we give you notice of a breach of personal data that we hold for you.

What happened: {{breach.summary}}

When: {{breach.happened}}. We became aware of it on {{breach.aware}}.

Which data: {{breach.elements}}. People of yours concerned, as far as we know: {{client.people}}.

What we have done and are doing: {{write the measures taken and proposed}}

We will tell you more as we learn it. Please write to {{owner.name}} and name the reference.

Yours sincerely,

{{writer.name}}
{{our.entity}}`,
  },
  'breach-call-script': {
    name: 'Breach: what to say on the phone',
    kinds: ['breach'],
    source: null,
    subject: 'For the call centre, our reference {{case.reference}}',
    body: `Thank you for calling. What we can tell you:

There was an incident on {{breach.happened}}. {{breach.summary}}

The data concerned: {{breach.elements}}.

What you can do: {{write what the person can do}}

If the caller asks something else: take name, number and question, promise a call back by {{write by when}}, and pass it on to {{owner.name}} with the reference {{case.reference}}.`,
  },
  'authority-cover': {
    name: 'Cover letter to an authority',
    kinds: ['complaint', 'request', 'breach'],
    source: null,
    subject: 'Our reference {{case.reference}}',
    body: `To {{recipient.name}},

We write in the matter with our reference {{case.reference}}.

Enclosed you find: {{write what is enclosed}}

{{write what the authority is told or asked}}

For questions please write to {{owner.name}}.

Yours faithfully,

{{writer.name}}
{{our.entity}}`,
  },
} as const;
