import { PageHeading } from '../shell/page-heading.js';
export const ForumsPage = () => <PageHeading>x</PageHeading>;
