/** What a row of the list is while it is dragged: its article's path. Of no kind that a text field or a picture takes. */
export const ARTICLE_TYPE = 'application/x-copydesk-article'
