using Reportedly.Text;

namespace Reportedly.Reading.Documents;

/// <summary>The parts of a report's page: headline, byline, dateline and body.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Byline">The line that says who wrote it, without "By".</param>
/// <param name="Dateline">The place line at the head of the body, its dash left out.</param>
/// <param name="DatelinePlace">The name of the place in it.</param>
/// <param name="BodyStart">UTF-16 offset where the body's first sentence begins, behind the dateline.</param>
internal sealed record ReportLayout(
    TextSpan? Title,
    TextSpan? Byline,
    TextSpan? Dateline,
    TextSpan? DatelinePlace,
    int BodyStart
);
