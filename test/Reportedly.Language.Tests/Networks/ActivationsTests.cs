using System.Runtime.Intrinsics;
using CsCheck;
using Reportedly.Language.Networks;

namespace Reportedly.Language.Tests.Networks;

/// <summary>Our curves are those of the textbooks, to about six digits.</summary>
public sealed class ActivationsTests
{
    private static readonly Gen<float> Numbers = Gen.Float[-100, 100];

    [Fact]
    public void The_exponential_is_that_of_mathematics() =>
        Gen.Float[-80, 80]
            .Sample(x =>
            {
                double expected = Math.Exp(x);
                Activations.Exp(x).Should().BeApproximately((float)expected, (float)(expected * 4e-6));
            });

    [Fact]
    public void The_logistic_curve_is_that_of_mathematics() =>
        Numbers.Sample(x =>
            Activations
                .Sigmoid(Vector512.Create(x))
                .ToScalar()
                .Should()
                .BeApproximately((float)(1 / (1 + Math.Exp(-x))), 1e-6f)
        );

    [Fact]
    public void The_hyperbolic_tangent_is_that_of_mathematics() =>
        Numbers.Sample(x =>
            Activations.Tanh(Vector512.Create(x)).ToScalar().Should().BeApproximately((float)Math.Tanh(x), 2e-6f)
        );

    [Fact]
    public void A_number_gives_the_same_wherever_it_stands_in_a_register() =>
        Numbers
            .Array[16]
            .Sample(numbers =>
            {
                Vector512<float> all = Activations.Tanh(Vector512.Create<float>(numbers));
                for (int i = 0; i < numbers.Length; i++)
                {
                    all[i].Should().Be(Activations.Tanh(Vector512.Create(numbers[i])).ToScalar());
                }
            });

    [Fact]
    public void A_negative_number_leaks_a_tenth_of_itself()
    {
        Activations.Leaky(Vector512.Create(-2f)).ToScalar().Should().Be(-0.2f);
        Activations.Leaky(Vector512.Create(3f)).ToScalar().Should().Be(3f);
    }
}
