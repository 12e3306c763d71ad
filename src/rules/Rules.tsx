import { useWords } from '../app/words';

export const Rules = (_props: { readonly entry: string | undefined }) => <p>{useWords().rules('title')}</p>;
