using System.Collections.Immutable;

namespace Reportedly.Reading.Actors.Register;

/// <summary>A register of actors cannot be used: every fault with its file, line and remedy.</summary>
public sealed class RegisterException : Exception
{
    /// <param name="faults">One line each: file, line, what is wrong, what to do.</param>
    public RegisterException(ImmutableArray<string> faults)
        : base(
            (
                faults.Length == 1
                    ? "the register of actors has a fault:"
                    : $"the register of actors has {faults.Length} faults:"
            ) + string.Concat(faults.Select(fault => "\n  " + fault))
        ) => Faults = faults;

    /// <summary>One line each: file, line, what is wrong, what to do.</summary>
    public ImmutableArray<string> Faults { get; }
}
