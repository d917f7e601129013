using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage;

/// <summary>What a filter lets through, asked so that any combination is walked in the order of the keys and stops early.</summary>
public static class FilterQueries
{
    extension(DbSet<ArticleRow> articles)
    {
        /// <summary>The articles of a list; a null member of the filter adds nothing to the SQL.</summary>
        public IQueryable<ArticleRow> Matching(ArticleFilter filter)
        {
            ArgumentNullException.ThrowIfNull(filter);
            var asked = (filter.Source is null ? 0 : 1) + (filter.Language is null ? 0 : 1);
            var found = filter.Country is not null || asked > 1 ? articles.Tagged(filter) : articles.Indexed(filter);
            if (filter.FirstKey is { } first)
            {
                found = found.Where(a => a.Key >= first);
            }

            return filter.LastKey is { } last ? found.Where(a => a.Key <= last) : found;
        }

        private IQueryable<ArticleRow> Indexed(ArticleFilter filter) => filter switch
        {
            { Source: { } source } => articles.Where(a => a.Source!.Host == source),
            { Language: { } language } => articles.Where(a => a.Language == language),
            _ => articles,
        };

        /// <summary>
        /// By the tags of the text index. SQLite would sort a join of article and article_country before it returns a row;
        /// with the key taken from the index it does not.
        /// </summary>
        private IQueryable<ArticleRow> Tagged(ArticleFilter filter)
        {
            var tags = string.Concat(Tag.Of(filter).Select(tag => tag + " "));
            return articles.FromSql($"""
                SELECT t.rowid AS Key, a.PublicId, a.DumpId, a.SourceId, a.Title, a.Lead, a.PublishedOn, a.PublishedAt,
                    a.OffsetMinutes, a.Author, a.Section, a.Language, a.Words, a.HiddenBlocks, a.AddedUtc,
                    a.ChangedUtc
                FROM article_text AS t CROSS JOIN article AS a ON a.Key = t.rowid
                WHERE t.article_text MATCH {tags} || coalesce((SELECT {Tag.SourceMark} || Id FROM source WHERE Host = {filter.Source}), {Tag.NoSource(filter)})
                """);
        }
    }
}
