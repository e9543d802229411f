using Reportedly.Records;

namespace Reportedly.Reading.Numbers;

/// <summary>What the words around a number make of it.</summary>
internal static class NumberBounds
{
    /// <summary>Applies a bounding phrase: "more than 600" is 601 and more.</summary>
    public static NumberValue Apply(NumberValue value, Qualifier bound)
    {
        if (value.Qualifier == Qualifier.Between)
        {
            return value;
        }
        if (value.IsWhole)
        {
            long number = value.Low!.Value;
            return bound switch
            {
                Qualifier.MoreThan => With(value, number + 1, null, bound, NumberRules.MoreThan),
                Qualifier.AtLeast => With(value, number, null, bound, NumberRules.AtLeast),
                Qualifier.LessThan => With(value, null, number - 1, bound, NumberRules.LessThan),
                Qualifier.UpTo => With(value, null, number, bound, NumberRules.UpTo),
                Qualifier.About => With(value, number, number, bound, NumberRules.About),
                Qualifier.Exact => With(value, number, number, bound, NumberRules.Exactly),
                _ => throw new ArgumentOutOfRangeException(nameof(bound), bound, "No phrase bounds like this."),
            };
        }
        if (value.Qualifier != Qualifier.Vague)
        {
            return value;
        }
        return bound switch
        {
            Qualifier.AtLeast or Qualifier.MoreThan => value with
            {
                Qualifier = Qualifier.AtLeast,
                Rule = NumberRules.AtLeast,
            },
            // "up to several hundred" says neither end.
            Qualifier.LessThan or Qualifier.UpTo => value with { Low = null },
            _ => value,
        };
    }

    /// <summary>Joins two bounds: "10 to 15". Null where they are no range.</summary>
    /// <param name="low">The first number.</param>
    /// <param name="high">The second number.</param>
    /// <param name="scale">What the second number's scale word multiplies the first by: "10 to 15 thousand".</param>
    public static NumberValue? Join(NumberValue low, NumberValue high, long scale)
    {
        if (!low.IsWhole || !high.IsWhole)
        {
            return null;
        }
        decimal first = low.Low!.Value < scale ? (decimal)low.Low.Value * scale : low.Low.Value;
        return first < high.Low!.Value
            ? new NumberValue(low.First, high.Past, (long)first, high.High, Qualifier.Between, NumberRules.Between)
            : null;
    }

    private static NumberValue With(NumberValue value, long? low, long? high, Qualifier bound, string rule) =>
        value with
        {
            Low = low,
            High = high,
            Qualifier = bound,
            Rule = rule,
        };
}
