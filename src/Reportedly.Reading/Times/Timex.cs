using Reportedly.Text;

namespace Reportedly.Reading.Times;

/// <summary>One TIMEX: a range such as "from 1914 to 1918" holds two, most expressions one.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Value">What they stand for; null where the form of the words leaves it open, as "7/8/2016" does.</param>
/// <param name="Type">Its type, which stands even where the value is open.</param>
public sealed record Timex(TextSpan Span, TimexValue? Value, TimexType Type);
