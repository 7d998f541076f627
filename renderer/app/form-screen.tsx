import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import type { CaseDetail } from '../../shared/contract/cases.ts';
import { casePageText } from '../../shared/text/case-page.ts';
import { edpbFormText } from '../../shared/text/edpb-form.ts';
import { useApi } from '../api/api-context.tsx';
import { errorText } from '../api/error-text.ts';
import { FormActions } from '../features/breach/form/form-actions.tsx';
import { FormPage } from '../features/breach/form/form-page.tsx';
import { casePath } from '../ui/case-path.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page, PageHeader } from '../ui/page-header.tsx';
import { PageLink } from '../ui/page-link.tsx';
import { Reference } from '../ui/reference.tsx';
import { StateChip } from '../ui/state-chip.tsx';

const text = edpbFormText;

/** One form of an authority: a page of its own, since it asks up to a hundred things. */
export function FormScreen() {
  const { reference = '', form = '' }: { reference?: string; form?: string } = useParams({ strict: false });
  const { queries } = useApi();
  const found = useQuery(queries.caseDetail(reference));
  return (
    <Page>
      {found.data === undefined ? <PageHeader title={text.title} /> : null}
      {found.isPending ? <LoadingRows rows={10} /> : null}
      {found.isError ? (
        <ErrorState
          title={casePageText.failed}
          sentence={errorText(found.error, casePageText.where.show)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : <Shown detail={found.data} id={form} />}
    </Page>
  );
}

function Shown({ detail, id }: { detail: CaseDetail; id: string }) {
  const form = detail.kind === CaseKind.breach ? detail.filingForms.find((one) => one.id === id) : undefined;
  return (
    <>
      <PageHeader
        title={text.title}
        beside={
          <>
            <Reference reference={detail.reference}>{detail.reference}</Reference>
            {form === undefined ? null : (
              <StateChip tone={form.filingId === null ? 'accent' : 'good'}>
                {form.filingId === null ? text.draft : text.filed}
              </StateChip>
            )}
          </>
        }
        actions={
          detail.kind === CaseKind.breach && form !== undefined ? (
            <FormActions detail={detail} form={form} />
          ) : undefined
        }
      />
      <p>
        <PageLink to={casePath(detail.reference)} search={{ tab: 'duties' }}>
          {text.back}
        </PageLink>
      </p>
      {detail.kind === CaseKind.breach && form !== undefined ? (
        <FormPage key={form.id} detail={detail} form={form} />
      ) : (
        <p className="cu-soft">{text.notFound}</p>
      )}
    </>
  );
}
