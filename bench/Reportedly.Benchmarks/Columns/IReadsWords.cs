namespace Reportedly.Benchmarks.Columns;

/// <summary>A class of benchmarks each of which reads text when it is invoked.</summary>
internal interface IReadsWords
{
    /// <summary>Words of the text, whether or not each of them makes work.</summary>
    int Words { get; }
}
