import { PageHeading } from '../shell/page-heading.js';
export const YearPage = () => <PageHeading>x</PageHeading>;
