using Reportedly.Reading;

namespace Reportedly.Server.Intake;

/// <summary>Works on what came in, so that one report at fault costs itself alone.</summary>
public static class InputWork
{
    /// <summary>Does the work on a report; what is none is handed on as it is.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="item">What came in.</param>
    /// <param name="work">The work.</param>
    /// <param name="worker">Who does it, for the line that says that it failed: <c>reader</c>.</param>
    public static Outcome<T> Do<T>(InputItem item, Func<ReportInput, T> work, string worker)
    {
        ArgumentNullException.ThrowIfNull(work);
        switch (item)
        {
            case InputItem.Refused refused:
                return new Outcome<T>.Failed(refused.Where, refused.Bytes, refused.Why);
            case InputItem.PassedOver passed:
                return new Outcome<T>.PassedOver(passed.Where, passed.Bytes, passed.Why);
            case InputItem.Report report:
                try
                {
                    return new Outcome<T>.Done(report.Where, report.Bytes, work(report.Input));
                }
                catch (Exception failure) when (failure is not OutOfMemoryException)
                {
                    // Whatever one report does to the worker, the others are still to be read; the line says what it was.
                    return new Outcome<T>.Failed(
                        report.Where,
                        report.Bytes,
                        $"the {worker} failed on this report ({failure.GetType().Name}: {failure.Message}); it is left out. "
                            + "Please report this, with the text."
                    );
                }
            default:
                throw new ArgumentException($"There is no work for a {item?.GetType().Name}.", nameof(item));
        }
    }
}
