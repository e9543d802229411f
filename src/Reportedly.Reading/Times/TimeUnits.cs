namespace Reportedly.Reading.Times;

/// <summary>The units of time, as <c>times.tsv</c> numbers them; the order is from short to long where it matters.</summary>
internal static class TimeUnits
{
    public const int Second = 1;
    public const int Minute = 2;
    public const int Hour = 3;
    public const int Day = 4;
    public const int Week = 5;
    public const int Month = 6;
    public const int Year = 7;
    public const int Decade = 8;
    public const int Century = 9;
    public const int Weekend = 10;
    public const int Fortnight = 11;
}
