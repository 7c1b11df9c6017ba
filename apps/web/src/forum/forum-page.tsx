import { PageHeading } from '../shell/page-heading.js';
export const ForumPage = () => <PageHeading>x</PageHeading>;
