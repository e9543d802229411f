namespace Reportedly.Benchmarks.Columns;

/// <summary>A class of benchmarks each of which multiplies matrices when it is invoked.</summary>
internal interface IMultiplies
{
    /// <summary>Multiplications and additions of single-precision numbers, with the parameters as they are set.</summary>
    double Operations { get; }
}
