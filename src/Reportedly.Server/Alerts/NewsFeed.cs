using System.ServiceModel.Syndication;
using System.Xml;

namespace Reportedly.Server.Alerts;

/// <summary>News as an Atom feed (RFC 4287), for whatever reads feeds.</summary>
internal static class NewsFeed
{
    /// <summary>The feed as UTF-8. An incident that is news again is an entry of its own: its id holds the revision.</summary>
    /// <param name="search">What was looked for.</param>
    /// <param name="news">The news, the newest first.</param>
    /// <param name="desk">The address that whoever reads it reaches the desk at.</param>
    /// <param name="now">When it is asked for, for a feed without news.</param>
    public static byte[] Write(SavedSearch search, IReadOnlyList<NewsItem> news, Uri desk, DateTimeOffset now)
    {
        SyndicationFeed feed = new()
        {
            Id = $"urn:reportedly:search:{search.Id}",
            Title = new TextSyndicationContent($"{search.Name} · Reportedly"),
            LastUpdatedTime = news.Count == 0 ? now : news[0].At,
            Items =
            [
                .. news.Select(item =>
                {
                    SyndicationItem entry = new()
                    {
                        Id = FormattableString.Invariant($"urn:reportedly:change:{item.Incident}:{item.Revision}"),
                        Title = new TextSyndicationContent(item.Title),
                        Summary = new TextSyndicationContent(
                            string.Join('\n', item.Points.Select(point => point.Says))
                        ),
                        LastUpdatedTime = item.At,
                        PublishDate = item.At,
                    };
                    entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(desk, $"/incidents/{item.Incident}")));
                    return entry;
                }),
            ],
        };
        feed.Authors.Add(new SyndicationPerson { Name = "Reportedly" });
        using MemoryStream stream = new();
        using (
            XmlWriter writer = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new System.Text.UTF8Encoding(false),
                    Indent = true,
                    CheckCharacters = false,
                }
            )
        )
        {
            new Atom10FeedFormatter(feed).WriteTo(writer);
        }
        return stream.ToArray();
    }
}
