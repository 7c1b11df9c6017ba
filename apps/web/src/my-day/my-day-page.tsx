import { PageHeading } from '../shell/page-heading.js';
export const MyDayPage = () => <PageHeading>x</PageHeading>;
